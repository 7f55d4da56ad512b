using Platform.Silo.Agencies;
using Platform.Silo.Conversations;
using Platform.Silo.Hosting;
using Platform.Silo.Knowledge;
using Platform.Silo.Leads;
using Platform.Silo.Models;
using Platform.Silo.Support;

return await SiloHost.Run(args, builder =>
{
    builder.AddDatabase();
    builder.AddCluster();
    builder.AddTelemetry();
    builder.AddAgencies();
    builder.AddConversations();
    builder.AddKnowledge();
    builder.AddLanguageModels();
    builder.AddLeadCapture();
    builder.AddSupport();
});
