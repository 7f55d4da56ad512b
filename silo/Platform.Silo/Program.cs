using Platform.Silo.Conversations;
using Platform.Silo.Hosting;

return await SiloHost.Run(args, builder =>
{
    builder.AddDatabase();
    builder.AddCluster();
    builder.AddTelemetry();
    builder.AddConversations();
});
