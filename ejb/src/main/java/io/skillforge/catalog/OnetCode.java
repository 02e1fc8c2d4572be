package io.skillforge.catalog;

import io.skillforge.platform.error.ParameterInvalidException;
import java.util.Collection;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The code of an occupation in the O*NET-SOC taxonomy, such as 15-1252.00. */
public record OnetCode(String value) {

    private static final Pattern WHOLE = Pattern.compile("\\d{2}-\\d{4}\\.\\d{2}");
    private static final Pattern SPOKEN =
            Pattern.compile("^(soc|o\\*?net)[ :]+|[\u2010-\u2014]", Pattern.CASE_INSENSITIVE);
    private static final Pattern START = Pattern.compile("\\d{2}-(\\d{0,4}|\\d{4}\\.\\d{0,2})|\\d{2} \\d{4}|\\d{4,8}");
    private static final Pattern ZEROS = Pattern.compile("(?<=\\d{2})0+$");

    public OnetCode {
        if (!WHOLE.matcher(value).matches()) {
            throw new ParameterInvalidException(
                    "onetCode",
                    "pattern",
                    "An O*NET code is two digits, '-', four digits, '.', two digits: 15-1252.00");
        }
    }

    /** Whether a search text is an O*NET code or the start of one: up to its hyphen, or four digits without it. */
    public static boolean isStartOfOne(String text) {
        return START.matcher(plain(text)).matches();
    }

    /** With a hyphen for each dash, and without the name of the system. */
    private static String plain(String text) {
        return SPOKEN.matcher(text).replaceAll(found -> found.group(1) == null ? "-" : "");
    }

    /** Of the codes, those that begin so; where none does, those of the group whose code it is, such as 15-1200. */
    static Predicate<String> startingLike(String text, Collection<String> codes) {
        var digits = digits(plain(text));
        Predicate<String> begins = code -> digits(code).startsWith(digits);
        var group = ZEROS.matcher(digits).replaceFirst("");
        return codes.stream().anyMatch(begins) ? begins : code -> digits(code).startsWith(group);
    }

    private static String digits(String code) {
        return code.replaceAll("[-. ]", "");
    }
}
