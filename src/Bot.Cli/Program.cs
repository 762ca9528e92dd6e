Console.Error.WriteLine("usage: bot COMMAND");
return 2;
