using Platform.Silo.Agencies;
using Platform.Silo.Conversations;
using Platform.Silo.Hosting;
using Platform.Silo.Leads;

return await SiloHost.Run(args, builder =>
{
    builder.AddDatabase();
    builder.AddCluster();
    builder.AddTelemetry();
    builder.AddAgencies();
    builder.AddConversations();
    builder.AddLeadCapture();
});
