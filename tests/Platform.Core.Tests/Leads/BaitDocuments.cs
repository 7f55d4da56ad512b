using System.Collections.Immutable;
using Platform.Core.Knowledge;
using Platform.Testing.Knowledge;

namespace Platform.Core.Tests.Leads;

/// <summary>Documents that have a word to say to nearly everything: what is no question must not be answered from them, and what the config answers stays the config's.</summary>
internal static class BaitDocuments
{
    public static ImmutableArray<Passage> All { get; } = TestDocuments.Of(
    [
        "Names: Please give your name, such as Ana García, Berta Puig or John Smith. Every guest has a name and a number.",
        "Numbers: Your phone number and your e-mail address are needed to reach you. We never pass them on.",
        "Appointments: An appointment can be booked, moved or cancelled until the evening before. Tell us the day and the time, tomorrow or next Tuesday at eleven.",
        "Opening hours: We open on Monday at nine and close on Sunday. On Saturdays and holidays the house is closed.",
        "Prices: A massage costs thirty euros, a facial costs twenty, a manicure costs ten. The price of everything else is on the board.",
        "How long: A massage takes two hours. A facial takes a day. It lasts as long as it lasts.",
        "Where: You will find us at the end of the street, next to the station. The address is on the door.",
        "Manners: Hello and thank you are said by everybody. Yes and no are answers. How are you is a question.",
        "Times: Eleven, half past four, noon and midnight are times. Later, earlier and another day are possible.",
        "People: A human, a person or a colleague is there for complaints. The manager is called Ana.",
        "Citas: Una cita se puede reservar, cambiar o cancelar. Diga su nombre, su teléfono y su correo.",
        "Horario: Abrimos el lunes a las nueve y cerramos el domingo. Los sábados está cerrado.",
        "Precios: Un masaje cuesta treinta euros y una limpieza facial cuesta veinte.",
    ]);
}
