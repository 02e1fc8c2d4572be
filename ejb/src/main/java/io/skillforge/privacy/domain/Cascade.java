package io.skillforge.privacy.domain;

import io.skillforge.schema.dictionary.Dictionary;
import io.skillforge.schema.dictionary.RevocationAction;
import io.skillforge.schema.dictionary.Subject;
import io.skillforge.schema.dictionary.TableEntry;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the end of consents does to the tables, as the dictionary says: the same steps in the same order for everybody. */
public final class Cascade {

    private Cascade() {}

    /** @param purposes codes of the purposes that are revoked */
    public static List<CascadeStep> of(Dictionary dictionary, Set<String> purposes) {
        return dictionary.tables().stream()
                .filter(entry -> entry.isAbout(Subject.Whose.PERSON))
                .flatMap(entry -> steps(entry, purposes))
                .toList();
    }

    /** Rows to delete go first: what is left of them then is not changed, and a plan counts no row twice. */
    private static Stream<CascadeStep> steps(TableEntry entry, Set<String> purposes) {
        var actions = entry.subject().orElseThrow().revocation().entrySet().stream()
                .filter(revocation -> purposes.contains(revocation.getKey()))
                .flatMap(revocation -> revocation.getValue().stream())
                .toList();
        var deletes = actions.stream().filter(RevocationAction::isDelete).toList();
        var sets = actions.stream().filter(action -> !action.isDelete()).toList();
        var delete = deletes.isEmpty() ? null : CascadeStep.of(entry, deletes, null);
        var set = sets.isEmpty() || delete != null && delete.condition() == null
                ? null
                : CascadeStep.of(entry, sets, delete == null ? null : delete.condition());
        return Stream.of(delete, set).filter(step -> step != null);
    }
}
