package io.skillforge.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds what must not lie in the tree: secrets, and traces of the machine somebody worked on. */
final class SecretScanner {

    /** Where it stands and which kind it is; the text itself is not repeated, because reports are published. */
    record Finding(int line, String kind) {}

    private record Rule(String kind, Pattern pattern, int value) {}

    private static final String NAME = "(?i:password|passwd|secret|token|api[_-]?key)\\d*";

    /** What documents and tests write: a word where the password goes, or a host that is nobody's. */
    private static final Pattern INVENTED = Pattern.compile(
            "(?i)(?:password|secret|pw|\\.\\.\\.|…|%s)@.*|.*@(?:h\\d?|host|localhost|127\\.0\\.0\\.1|.*\\.example|.*\\.invalid)?");

    private static final List<Rule> RULES = List.of(
            rule("private key", "-----BEGIN [A-Z ]*PRIVATE KEY"),
            rule("access key of a cloud", "\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"),
            rule("JSON web token", "\\beyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}"),
            new Rule("secret as a literal", Pattern.compile(NAME + "[\"']?\\s*[:=]\\s*[\"']([^\"'\\s]{12,})[\"']"), 1),
            new Rule(
                    "secret as a setting",
                    Pattern.compile("^\\s*[\\w.-]*" + NAME + "\\s*[:=]\\s*([\\w+/=.-]{12,})\\s*$"),
                    1),
            new Rule(
                    "address with a password",
                    Pattern.compile("\\w://[^/\\s:@\"'<>{}$]+:([^/\\s@\"'<>{}$]+@[\\w.-]*)"),
                    1),
            rule("path of somebody's machine", "(?:/home/|/Users/|\\\\Users\\\\)[\\w.-]+"),
            rule(
                    "registry of somebody's network",
                    "https?://[^\\s/\"'<]*(?:nexus|artifactory|jfrog|registry|mirror|proxy)[^\\s/\"'<]*[/:]"),
            rule(
                    "address of somebody's network",
                    "//(?:10\\.\\d+|192\\.168|172\\.(?:1[6-9]|2\\d|3[01]))\\.\\d+\\.\\d+"));

    private SecretScanner() {}

    private static Rule rule(String kind, String pattern) {
        return new Rule(kind, Pattern.compile(pattern), 0);
    }

    static List<Finding> scan(String text) {
        var findings = new ArrayList<Finding>();
        var number = 0;
        for (var line : text.lines().toList()) {
            number++;
            for (var rule : RULES) {
                if (rule.pattern().matcher(line).results().anyMatch(found -> isReal(rule, found))) {
                    findings.add(new Finding(number, rule.kind()));
                }
            }
        }
        return findings;
    }

    private static boolean isReal(Rule rule, MatchResult found) {
        if (rule.value() == 0) {
            return true;
        }
        var value = found.group(rule.value());
        if (rule.kind().startsWith("address")) {
            return !INVENTED.matcher(value).matches();
        }
        // Names, references and sentences are no secrets; what nobody would say aloud is.
        return !value.contains("${") && value.matches(".*\\d.*") && value.matches(".*[A-Za-z].*");
    }
}
