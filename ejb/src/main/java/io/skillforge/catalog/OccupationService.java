package io.skillforge.catalog;

import io.skillforge.catalog.domain.Occupation;
import io.skillforge.catalog.store.OccupationSearchStore;
import io.skillforge.catalog.store.OccupationStore;
import io.skillforge.catalog.store.ReleaseStore;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ParameterInvalidException;
import io.skillforge.platform.error.ProblemKind;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Finds occupations, by search and by code. */
@Stateless
public class OccupationService {

    @Inject
    OccupationSearchStore search;

    @Inject
    OccupationStore occupations;

    @Inject
    ReleaseStore releases;

    /** A group that does not exist is refused, and not answered with an empty list. */
    public OccupationPageView list(OccupationQuery query) {
        var page = search.list(query);
        if (page.items().isEmpty() && query.group() != null && !search.groupExists(query.group())) {
            throw new ParameterInvalidException(
                    "group", "unknown", "No occupation group has this code; a major group is one such as 15-0000");
        }
        return page;
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
