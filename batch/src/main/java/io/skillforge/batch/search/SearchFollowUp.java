package io.skillforge.batch.search;

import io.skillforge.etl.SearchRefresh;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.run.JobLauncher;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * A release that an older build loaded has no index that this one can search, or none at all. So search is refreshed when
 * the server starts; meanwhile lists are whole, and the rest answers from what there is.
 */
@Singleton
@Startup
public class SearchFollowUp {

    /** Timers wait until everything is deployed, and a job can be launched only then. */
    private static final long AT_ONCE = 1;

    @Resource
    TimerService timers;

    @Inject
    SearchRefresh search;

    @Inject
    JobLauncher jobs;

    @PostConstruct
    void begin() {
        timers.createSingleActionTimer(AT_ONCE, new TimerConfig(null, false));
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void follow() {
        if (search.isSearchCurrent()) {
            return;
        }
        try {
            jobs.start("search-refresh", Map.of("triggered-by", "server-start"));
        } catch (DomainException e) {
            if (e.kind() != ProblemKind.RUN_ALREADY_ACTIVE) {
                throw e;
            }
            // Another node refreshes search for all of them.
        }
    }
}
