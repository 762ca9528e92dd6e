using Bot.Converters;

if (args is ["smartcn", var jar, var output])
{
    SmartCnConverter.Convert(jar, output);
    return 0;
}

Console.Error.WriteLine("""
    usage: dotnet run --project tests/tools/Bot.Converters -c Release -- COMMAND
      smartcn JAR OUTPUT   lucene-analyzers-smartcn's jar (Debian: liblucene8-java) -> src/Bot.Search/Analysis/SmartCn/smartcn.bin
    """);
return 2;
