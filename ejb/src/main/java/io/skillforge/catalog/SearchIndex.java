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
    }
}
