package io.skillforge.etl.domain;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The national estimates of the BLS (OEWS) as CSV: of their columns the code of an occupation and how many people work in
 * it. Figures that BLS withholds are passed over; every other cell must be one.
 *
 * @param read rows below the heading
 * @param figures people by code of the SOC
 */
public record EmploymentFile(String name, long read, Map<String, Long> figures, List<Reject> rejects) {

    private static final String CODE = "OCC_CODE";
    private static final String EMPLOYMENT = "TOT_EMP";
    private static final Pattern SOC = Pattern.compile("\\d{2}-\\d{4}");
    private static final Pattern PEOPLE = Pattern.compile("\\d{1,12}|\\d{1,3}(,\\d{3}){1,3}");
    private static final Pattern WITHHELD = Pattern.compile("[*#]*");
    private static final Pattern CELL = Pattern.compile("\"((?:[^\"]|\"\")*)\"(?=,|$)|([^,\"]*)(?=,|$)");
    private static final String WANTED =
            "give the national estimates of the BLS (OEWS) as CSV, with the columns OCC_CODE and TOT_EMP";

    public static EmploymentFile read(Path location) {
        var lines = lines(location);
        if (lines.isEmpty()) {
            throw new InputException(location + " is empty; " + WANTED);
        }
        var name = String.valueOf(location.getFileName());
        var headings = cells(lines.get(0).replaceFirst("^\uFEFF", ""));
        var reading = new Reading(name, headings.size(), at(name, headings, CODE), at(name, headings, EMPLOYMENT));
        for (var number = 2; number <= lines.size(); number++) {
            if (!lines.get(number - 1).isBlank()) {
                reading.take(number, lines.get(number - 1));
            }
        }
        return new EmploymentFile(name, reading.read, reading.figures, reading.rejects);
    }

    private static List<String> lines(Path location) {
        if (!Files.isRegularFile(location)) {
            throw new InputException(location + " is no file on the server; " + WANTED);
        }
        if (!Files.isReadable(location)) {
            throw new InputException(location + " cannot be read by the server; grant it the right to read");
        }
        try {
            return Files.readAllLines(location);
        } catch (CharacterCodingException e) {
            throw new InputException(location + " is not text in UTF-8; save the sheet as CSV in UTF-8", e);
        } catch (IOException e) {
            throw new InputException(location + " cannot be read to its end (" + e.getMessage() + ")", e);
        }
    }

    private static int at(String name, List<String> headings, String heading) {
        var at = headings == null ? -1 : headings.indexOf(heading);
        if (at < 0 || at != headings.lastIndexOf(heading)) {
            throw new InputException("%s line 1 must have the column %s once; %s".formatted(name, heading, WANTED));
        }
        return at;
    }

    /** Null when quotes do not pair. */
    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var matcher = CELL.matcher(line);
        var at = 0;
        while (at <= line.length() && matcher.find(at) && matcher.start() == at) {
            var quoted = matcher.group(1);
            cells.add(quoted == null ? matcher.group(2).strip() : quoted.replace("\"\"", "\""));
            at = matcher.end() + 1;
        }
        return at == line.length() + 1 ? cells : null;
    }

    /** One pass over the rows. */
    private static final class Reading {
        private final String name;
        private final int columns;
        private final int code;
        private final int employment;
        private final Map<String, Long> figures = new TreeMap<>();
        private final Map<String, Integer> lines = new HashMap<>();
        private final List<Reject> rejects = new ArrayList<>();
        private long read;

        private Reading(String name, int columns, int code, int employment) {
            this.name = name;
            this.columns = columns;
            this.code = code;
            this.employment = employment;
        }

        private void take(int line, String text) {
            read++;
            var cells = cells(text);
            if (cells == null) {
                reject(line, null, text, "has a quote that nothing closes", "close it or fetch the file again");
            } else if (cells.size() != columns) {
                var reason = "has %d cells where the heading has %d".formatted(cells.size(), columns);
                reject(line, null, text, reason, "complete the line or fetch the file again");
            } else {
                take(line, cells.get(code), cells.get(employment));
            }
        }

        private void take(int line, String soc, String people) {
            if (!SOC.matcher(soc).matches()) {
                reject(line, CODE, soc, "is not a code of the SOC such as 15-1252", "correct the value");
            } else if (!PEOPLE.matcher(people).matches()) {
                if (!WITHHELD.matcher(people).matches()) {
                    var remedy = "give the number of people, or ** where it is not known";
                    reject(line, EMPLOYMENT, people, "is not a whole number from 0", remedy);
                }
            } else if (lines.putIfAbsent(soc, line) != null) {
                var reason = "has a figure on line " + lines.get(soc) + " already";
                reject(line, CODE, soc, reason, "give the estimates of the nation over all industries");
            } else {
                figures.put(soc, Long.valueOf(people.replace(",", "")));
            }
        }

        private void reject(int line, String column, String value, String reason, String remedy) {
            rejects.add(new Reject(name, line, column, value, reason, remedy));
        }
    }
}
