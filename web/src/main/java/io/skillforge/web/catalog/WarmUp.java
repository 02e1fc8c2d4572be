package io.skillforge.web.catalog;

import io.skillforge.catalog.OccupationProfileService;
import io.skillforge.catalog.OccupationQuery;
import io.skillforge.catalog.OccupationService;
import io.skillforge.catalog.OnetCode;
import io.skillforge.matching.GivenSkill;
import io.skillforge.matching.MatchFilter;
import io.skillforge.matching.MatchQuery;
import io.skillforge.matching.MatchService;
import io.skillforge.matching.Variant;
import io.skillforge.matching.VariantQuery;
import io.skillforge.web.json.JsonDocuments;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Asks the catalog some questions before the node is ready. The first ones after a start take much longer than others,
 * since classes are loaded and compiled meanwhile, and matching reads the whole release; they should be nobody's. Where
 * there is no catalog nothing is asked.
 */
@Startup
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WarmUp {

    private static final Logger LOG = Logger.getLogger(WarmUp.class);

    /** A start is waited for too. */
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private static final int OCCUPATIONS = 100;
    private static final int ITEMS = 20;
    private static final int SKILLS = 5;
    private static final int MISSPELT_FROM = 8;

    @Inject
    OccupationService occupations;

    @Inject
    OccupationProfileService profiles;

    @Inject
    MatchService matches;

    @PostConstruct
    void run() {
        long end = System.nanoTime() + LONGEST.toNanos();
        try {
            for (var occupation : search(null).items()) {
                if (System.nanoTime() < end) {
                    ask(occupation);
                }
            }
        } catch (EJBException notNow) {
            // What is wrong with the database is the business of the health checks.
            LOG.debug("SKF-1007 The catalog could not be asked before the node was ready", notNow);
        }
    }

    private void ask(OccupationHitJson occupation) {
        var title = occupation.title();
        search(title);
        if (title.length() > MISSPELT_FROM) {
            search(title.substring(0, 3) + title.substring(4));
        }
        var all = OccupationFields.all();
        var profile = profiles.find(new OnetCode(occupation.onetCode()), all.parts());
        JsonDocuments.bytes(OccupationJson.from(profile, all));
        var skills = profile.skills().stream()
                .map(skill -> new GivenSkill(null, skill.name(), 3, null))
                .limit(SKILLS)
                .toList();
        matches.match(new MatchQuery(
                skills, new VariantQuery(Variant.UNWEIGHTED, null), new MatchFilter(null, null, null, null), ITEMS));
    }

    private OccupationPageJson search(String text) {
        var query = new OccupationQuery(
                text, null, null, null, OccupationQuery.Sort.RELEVANCE, null, text == null ? OCCUPATIONS : ITEMS);
        var page = OccupationPageJson.from(occupations.list(query), null);
        JsonDocuments.bytes(page);
        return page;
    }
}
