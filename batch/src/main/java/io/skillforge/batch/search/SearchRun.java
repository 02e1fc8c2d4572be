package io.skillforge.batch.search;

import io.skillforge.batch.run.LoggedJob;
import io.skillforge.etl.RunOpening;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Properties;

/** A refresh of search in the run log. */
@ApplicationScoped
public class SearchRun implements LoggedJob {

    @Override
    public String name() {
        return "search-refresh";
    }

    @Override
    public RunOpening opening(Properties properties) {
        var parameters = SearchParameters.read(properties);
        return new RunOpening(
                null,
                parameters.employment().isPresent() ? "employment" : "search",
                parameters.employment().map(Object::toString).orElse("current release"),
                parameters.dryRun(),
                properties.getProperty("triggered-by"));
    }
}
