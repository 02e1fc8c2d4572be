package io.skillforge.it.partner;

import java.util.ArrayList;
import java.util.List;

/**
 * Goes through every order in which threads can take their turns: the same beginning again and again, and at the last
 * place where somebody else could have gone, somebody else.
 */
final class Interleavings {

    private record Choice(int taken, int of) {}

    /** One run from the beginning to the end, which asks who goes next. */
    interface Run {
        void with(Chooser chooser) throws Exception;
    }

    /** Answers one of the ready. */
    interface Chooser {
        int choose(List<Integer> ready);
    }

    private Interleavings() {}

    /** Answers how many there are; stops with what a run throws, after as many runs as it tells. */
    static int explore(Run run) throws Exception {
        // Once without looking: services may ask a thing once and remember it, and then have fewer statements.
        run.with(ready -> ready.get(0));
        var path = new ArrayList<Choice>();
        var runs = 0;
        do {
            var place = new int[1];
            run.with(ready -> {
                if (place[0] == path.size()) {
                    path.add(new Choice(0, ready.size()));
                }
                return ready.get(path.get(place[0]++).taken());
            });
            runs++;
        } while (advance(path));
        return runs;
    }

    private static boolean advance(List<Choice> path) {
        while (!path.isEmpty()) {
            var last = path.remove(path.size() - 1);
            if (last.taken() + 1 < last.of()) {
                path.add(new Choice(last.taken() + 1, last.of()));
                return true;
            }
        }
        return false;
    }
}
