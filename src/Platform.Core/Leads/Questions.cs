using Platform.Core.Agencies;

namespace Platform.Core.Leads;

/// <summary>Which question comes next, given what is known.</summary>
internal static class Questions
{
    public static LeadQuestion Next(LeadState state, ClientConfig config)
    {
        if (state is { Claim: { } claim, Booking: null }) return Asks(state, claim);
        if (state.Guess is not null) return LeadQuestion.ThisService;
        if (state.Changing != LeadFields.None) return For(First(state.Changing));
        if (state is { Time: null, Other: not null, Wish.At: not null }) return LeadQuestion.Half;
        if (state is { Question: LeadQuestion.Time or LeadQuestion.Day, Time: null, Wish: not null, Service: not null }) return LeadQuestion.Time;
        if (state is { Recalled: not LeadFields.None, Booking: null }) return LeadQuestion.Still;
        foreach (var field in Fields(config))
            if (IsMissing(state, field)) return For(field, state, config);
        return LeadQuestion.Confirm;
    }

    private static LeadQuestion Asks(LeadState state, LeadClaim claim) =>
        claim.Choices is not null ? LeadQuestion.Which : claim.Reference is null || state.Phone is not null ? LeadQuestion.Reference : LeadQuestion.BookedPhone;

    /// <summary>The slots to collect, in the client's order; a time needs a service, so that comes before it where the client left it out.</summary>
    public static IEnumerable<LeadFields> Fields(ClientConfig config)
    {
        var fields = config.Booking.LeadFields;
        foreach (var field in fields)
        {
            if (field == LeadField.PreferredTime && !fields.Contains(LeadField.Service)) yield return LeadFields.Service;
            yield return Of(field);
        }
    }

    /// <summary>The slot that a question asks for.</summary>
    public static LeadFields Field(LeadQuestion question) => question switch
    {
        LeadQuestion.Name => LeadFields.Name,
        LeadQuestion.Phone => LeadFields.Phone,
        LeadQuestion.Email => LeadFields.Email,
        LeadQuestion.Service or LeadQuestion.ThisService => LeadFields.Service,
        LeadQuestion.When or LeadQuestion.Day or LeadQuestion.Time or LeadQuestion.Half => LeadFields.Time,
        _ => LeadFields.None,
    };

    /// <summary>A phone number or an e-mail may be kept back while the other is to be had: one way to reach the person is needed.</summary>
    public static bool IsOptional(LeadState state, ClientConfig config, LeadFields field) => field switch
    {
        LeadFields.Phone => Collects(config, LeadField.Email) && !state.Refused.HasFlag(LeadFields.Email),
        LeadFields.Email => Collects(config, LeadField.Phone) && !state.Refused.HasFlag(LeadFields.Phone),
        _ => false,
    };

    public static LeadStage Stage(LeadQuestion question, LeadStage current) => question switch
    {
        LeadQuestion.Wanted => LeadStage.Greeting,
        LeadQuestion.Name or LeadQuestion.Still => LeadStage.CollectingName,
        LeadQuestion.Phone or LeadQuestion.BookedPhone => LeadStage.CollectingPhone,
        LeadQuestion.Email => LeadStage.CollectingEmail,
        LeadQuestion.Service or LeadQuestion.ThisService => LeadStage.CollectingService,
        LeadQuestion.When or LeadQuestion.Day or LeadQuestion.Time or LeadQuestion.Half or LeadQuestion.Waitlist => LeadStage.CollectingTime,
        LeadQuestion.Confirm or LeadQuestion.Change or LeadQuestion.CallOff or LeadQuestion.CallOffOrMove or LeadQuestion.Which or LeadQuestion.Reference => LeadStage.Confirming,
        _ => current,
    };

    private static bool Collects(ClientConfig config, LeadField field) => config.Booking.LeadFields.Contains(field);

    // A booking that is moved has its person already.
    private static bool IsMissing(LeadState state, LeadFields field) => !state.Refused.HasFlag(field) && field switch
    {
        LeadFields.Name or LeadFields.Phone or LeadFields.Email when state.Booking is not null => false,
        LeadFields.Name => state.Name is null,
        LeadFields.Phone => state.Phone is null,
        LeadFields.Email => state.Email is null,
        LeadFields.Service => state.Service is null,
        LeadFields.Time when state.Joining => false,
        // What was said of the time waits for the service, where the client asks for the time first.
        _ => state.Time is null && (state.Service is not null || state.Wish is null),
    };

    private static LeadQuestion For(LeadFields field, LeadState state, ClientConfig config) => field switch
    {
        LeadFields.Service when config.Services.Length == 1 => LeadQuestion.ThisService,
        LeadFields.Time => state.Wish is null ? LeadQuestion.When : LeadQuestion.Time,
        _ => For(field),
    };

    private static LeadQuestion For(LeadFields field) => field switch
    {
        LeadFields.Name => LeadQuestion.Name,
        LeadFields.Phone => LeadQuestion.Phone,
        LeadFields.Email => LeadQuestion.Email,
        LeadFields.Service => LeadQuestion.Service,
        _ => LeadQuestion.When,
    };

    private static LeadFields First(LeadFields fields) => (LeadFields)((int)fields & -(int)fields);

    private static LeadFields Of(LeadField field) => field switch
    {
        LeadField.Name => LeadFields.Name,
        LeadField.Phone => LeadFields.Phone,
        LeadField.Email => LeadFields.Email,
        LeadField.Service => LeadFields.Service,
        _ => LeadFields.Time,
    };
}
