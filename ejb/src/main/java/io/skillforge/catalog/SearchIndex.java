package io.skillforge.catalog;

import io.skillforge.catalog.domain.SearchIndexer;
import io.skillforge.catalog.store.SearchIndexStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * What search looks into. It is made anew in the transaction that publishes a release, by the role of the loader: readers
 * see release and search change at one moment.
 */
@ApplicationScoped
public class SearchIndex {

    @Inject
    SearchIndexStore store;

    /** Replaces the whole of it, in the caller's transaction, from the reference tables as they are in it. */
    public void rebuild() {
        var occupations = store.occupations();
        var sources = occupations.stream().map(SearchIndexStore.Entry::source).toList();
        var indexer = new SearchIndexer(sources, store.technologies());
        var postings = indexer.postings();
        store.clear();
        store.addOccupations(occupations, indexer.names());
        store.addNames(indexer);
        store.addPostings(postings);
        store.addTerms(indexer.terms(postings));
        store.addSkills();
        store.finish(SearchIndexer.form());
    }

    /**
     * Whether it is there and of the form that this build asks for. It is not when the catalog was loaded by an older
     * build. Where nothing is loaded, nothing is missing.
     */
    public boolean isCurrent() {
        return !store.hasRelease()
                || store.form().filter(SearchIndexer.form()::equals).isPresent();
    }
}
