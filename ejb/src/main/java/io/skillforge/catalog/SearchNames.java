package io.skillforge.catalog;

import io.skillforge.catalog.domain.SearchEvidence.CoveringName;
import io.skillforge.catalog.store.ReleaseStore;
import io.skillforge.catalog.store.SearchEvidenceStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of all occupations word by word, held in memory of each node, since a search looks at thousands of them. A node
 * asks at every search which edition of the index is current, and reads the names anew when that changed: no node is told
 * of a publish.
 */
@ApplicationScoped
public class SearchNames {

    private static final Held NOTHING = new Held("", Map.of());

    @Inject
    ReleaseStore releases;

    @Inject
    SearchEvidenceStore store;

    private volatile Held held = NOTHING;

    private record Held(String edition, Map<Integer, List<CoveringName>> names) {}

    /** The names of occupations that share a word with a question. */
    List<CoveringName> covering(Collection<Integer> occupations, Set<String> terms) {
        var names = current().names();
        return occupations.stream()
                .flatMap(occupation -> names.getOrDefault(occupation, List.of()).stream())
                .filter(name -> name.terms().stream().anyMatch(terms::contains))
                .toList();
    }

    private Held current() {
        var edition = releases.edition().orElse("");
        var names = held;
        return names.edition().equals(edition) ? names : load(edition);
    }

    /** One request reads them, and those that come meanwhile wait for it. */
    private synchronized Held load(String edition) {
        if (!held.edition().equals(edition)) {
            held = new Held(edition, store.names());
        }
        return held;
    }
}
