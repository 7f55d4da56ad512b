using Platform.Migrations;

return await Cli.RunAsync(args, Environment.GetEnvironmentVariable, Console.Out, Console.Error);
