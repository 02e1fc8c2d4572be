package io.skillforge.catalog;

import io.skillforge.catalog.domain.Occupation;
import io.skillforge.catalog.store.OccupationStore;
import io.skillforge.catalog.store.ReleaseStore;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.sql.Database;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Finds occupations, by search and by code. */
@Stateless
public class OccupationService {

    @Inject
    Database database;

    @Inject
    OccupationList lists;

    @Inject
    OccupationStore occupations;

    @Inject
    ReleaseStore releases;

    /** What is searched changes as a whole with a publication: a question is answered from one moment. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public OccupationPageView list(OccupationQuery query) {
        database.freezeWithPlansOfAllValues();
        return lists.page(query);
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<OccupationSuggestionView> suggestions(String text, int limit) {
        database.freezeWithPlansOfAllValues();
        return lists.suggestions(text, limit);
    }

    public OccupationView find(OnetCode code) {
        var occupation = occupations.find(code).orElseThrow(() -> unknown(code));
        return view(occupation, releases.find(occupation.sourceRelease()).orElse(null));
    }

    static DomainException unknown(OnetCode code) {
        return new DomainException(
                ProblemKind.OCCUPATION_UNKNOWN, "No release loaded so far has the occupation " + code.value());
    }

    static OccupationView view(Occupation occupation, ReleaseView release) {
        var group = occupation.group();
        return new OccupationView(
                occupation.onetCode(),
                occupation.socCode(),
                occupation.title(),
                occupation.description(),
                new GroupView(group.code(), group.title()),
                JobZone.of(occupation.jobZone()),
                occupation.alternativeTitles(),
                occupation.retiredAt() == null ? null : occupation.retiredAt().toInstant(),
                release);
    }
}
