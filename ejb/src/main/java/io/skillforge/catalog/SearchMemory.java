package io.skillforge.catalog;

import io.skillforge.catalog.domain.NamesBySpelling;
import io.skillforge.catalog.domain.NamesByWord;
import io.skillforge.catalog.domain.SearchEvidence.Facts;
import io.skillforge.catalog.store.OccupationSearchStore;
import io.skillforge.catalog.store.ReleaseStore;
import io.skillforge.catalog.store.SearchEvidenceStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a search wants of hundreds of occupations and thousands of names at a time, held in memory of each node. A node asks
 * at every search which edition of the catalog is current, and reads all of it anew when that changed: no node is told of a
 * publish. The caller's transaction is frozen, so what it reads besides is of the same edition.
 */
@ApplicationScoped
public class SearchMemory {

    private static final Content NOTHING =
            new Content("", List.of(), Map.of(), Map.of(), new NamesBySpelling(List.of()), Map.of(), Map.of());

    @Inject
    ReleaseStore releases;

    @Inject
    SearchEvidenceStore evidence;

    @Inject
    OccupationSearchStore occupations;

    private volatile Content content = NOTHING;

    /**
     * One edition of it.
     *
     * @param all every occupation of the current release, by code
     * @param indexed those that the index has, by their number in it
     * @param names of each of those
     * @param spellings of all of them
     * @param groups the titles of the major groups
     * @param education what the levels of required education mean
     */
    record Content(
            String edition,
            List<Facts> all,
            Map<Integer, Facts> indexed,
            Map<Integer, NamesByWord> names,
            NamesBySpelling spellings,
            Map<String, String> groups,
            Map<Integer, String> education) {}

    Content current() {
        var edition = releases.edition().orElse("");
        var held = content;
        return held.edition().equals(edition) ? held : read(edition);
    }

    /** One request reads it, and those that come meanwhile wait for it. */
    private synchronized Content read(String edition) {
        if (!content.edition().equals(edition)) {
            var all = occupations.all();
            var indexed = all.stream()
                    .filter(facts -> facts.number() >= 0)
                    .collect(Collectors.toUnmodifiableMap(Facts::number, Function.identity()));
            var names = evidence.names();
            content = new Content(
                    edition,
                    all,
                    indexed,
                    names.entrySet().stream()
                            .collect(Collectors.toUnmodifiableMap(
                                    Map.Entry::getKey, each -> new NamesByWord(each.getValue()))),
                    new NamesBySpelling(
                            names.values().stream().flatMap(List::stream).toList()),
                    occupations.groups(),
                    occupations.education());
        }
        return content;
    }
}
