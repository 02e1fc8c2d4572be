import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the command line says. */
record Options(int events, int learners, int rounds, int rate, int kill, int outage) {

    static Options of(List<String> words) {
        var values = new TreeMap<>(Map.of(
                "--events", 10_000, "--learners", 2_000, "--rounds", 3, "--rate", 20, "--kill", 0, "--outage", 0));
        for (var i = 0; i < words.size(); i += 2) {
            if (!values.containsKey(words.get(i)) || i + 1 == words.size()) {
                throw new IllegalArgumentException("usage: run [" + String.join(" N] [", values.keySet()) + " N]");
            }
            values.put(words.get(i), Integer.valueOf(words.get(i + 1)));
        }
        return new Options(
                values.get("--events"),
                values.get("--learners"),
                values.get("--rounds"),
                values.get("--rate"),
                values.get("--kill"),
                values.get("--outage"));
    }

    boolean chaos() {
        return kill > 0 || outage > 0;
    }
}
