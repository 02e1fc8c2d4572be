package io.skillforge.catalog;

import io.skillforge.platform.error.ParameterInvalidException;
import java.util.regex.Pattern;

/** The code of an occupation in the O*NET-SOC taxonomy, such as 15-1252.00. */
public record OnetCode(String value) {

    private static final Pattern WHOLE = Pattern.compile("\\d{2}-\\d{4}\\.\\d{2}");
    private static final Pattern START = Pattern.compile("\\d{2}-(\\d{0,4}|\\d{4}\\.\\d{0,2})|\\d{4,8}");

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
        return START.matcher(text).matches();
    }

    static String digits(String code) {
        return code.replaceAll("[-.]", "");
    }
}
