package io.skillforge.population.domain;

import java.util.List;

/** Invented names and sentences. */
final class Words {

    static final List<String> GIVEN =
            words("Ada Aiko Alba Amara Amir Anouk Arjun Astrid Bao Basma Bela Bruno Camila Cem"
                    + " Chidi Dalia Daria Davor Elif Emre Enzo Esra Farah Femi Freya Gael Hana Hugo Idris Ines Ingrid Ivo Jaya"
                    + " Jonas Kaito Kasia Kenji Lars Leila Lior Lucia Mina Mira Naoki Nia Noor Oskar Priya Rafa Rosa Sami Sanna"
                    + " Tariq Thea Uma Viktor Wei Yara Yusuf Zofia");
    static final List<String> FAMILY = words("Abara Alder Amsel Banda Barkov Bellini Birch Brandt Castell Cheval Corwin"
            + " Dahlberg Demir Dorado Eskola Fairweather Falk Ferro Fontaine Galan Gruber Halvorsen Hartono Hayashi Holm"
            + " Ibarra Iyer Jansky Kaplan Kestrel Kimura Kovac Lang Larkin Linde Maro Mbeki Melnik Moreau Nadir Nakata"
            + " Norling Okafor Olsen Ortega Pavel Petrov Quist Rahman Reyes Rossi Sato Silva Sorensen Takeda Tanaka Tolman"
            + " Ulrich Vance Vega Wendt Yilmaz Zeman Zhang");
    static final List<String> EMPLOYERS = List.of(
            "Bluebird Logistics",
            "Cedar Clinic",
            "Delta Foundry",
            "Evergreen Schools",
            "Fjord Software",
            "Granite Insurance",
            "Harvest Foods",
            "Ibis Airlines",
            "Juniper Hotels",
            "Kite Robotics",
            "Lantern Books",
            "Meadow Energy");
    static final List<String> CITIES =
            List.of("Austin US", "Boston US", "Denver US", "Leeds GB", "Lyon FR", "Porto PT", "Turku FI", "Ulm DE");
    static final List<String> LOCALES = List.of("en", "en-GB", "de", "fr", "pt", "es", "fi");
    static final List<String> ZONES =
            List.of("America/Chicago", "America/New_York", "Europe/Berlin", "Europe/Lisbon", "Europe/London");
    static final List<String> EDUCATION = List.of("secondary", "vocational", "bachelor", "master", "doctorate", "none");
    static final List<String> EMPLOYMENT = List.of("full_time", "part_time", "contract", "apprenticeship");
    static final List<String> GOALS = List.of(
            "Change into work with more responsibility",
            "Find work nearer to home",
            "Get a first certificate within a year",
            "Learn enough to lead a small team",
            "Move from temporary to permanent work");
    static final List<String> ACTIVITIES = List.of(
            "occupation.viewed",
            "search.run",
            "match.requested",
            "pathway.opened",
            "assessment.opened",
            "profile.edited");
    static final List<String> BROWSERS =
            List.of("Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0", "Mozilla/5.0 (Windows NT 10.0) Chrome/140.0");

    private Words() {}

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }
}
