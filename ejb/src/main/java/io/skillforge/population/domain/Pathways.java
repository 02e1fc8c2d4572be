package io.skillforge.population.domain;

import io.skillforge.platform.id.Ids;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The learning pathways that a population follows: the same for every seed, since nobody owns them. */
public final class Pathways {

    static final List<String> STEPS =
            List.of("Look around", "Learn the basics", "Practise with a mentor", "Pass the test");
    private static final int DAYS_PER_STEP = 21;
    private static final int MOST = 20;

    private Pathways() {}

    /** The definition of a pathway. */
    public record Definition(UUID id, String title, UUID occupation, String steps, int days) {}

    public static List<Definition> to(List<Pool.Occupation> occupations) {
        return occupations.stream()
                .limit(MOST)
                .map(occupation -> new Definition(
                        Ids.named("learning-pathway", occupation.code()),
                        "First steps towards " + occupation.title(),
                        occupation.id(),
                        steps(),
                        STEPS.size() * DAYS_PER_STEP))
                .toList();
    }

    private static String steps() {
        return IntStream.rangeClosed(1, STEPS.size())
                .mapToObj(step -> "{\"order\": %d, \"title\": \"%s\", \"days\": %d}"
                        .formatted(step, STEPS.get(step - 1), DAYS_PER_STEP))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
