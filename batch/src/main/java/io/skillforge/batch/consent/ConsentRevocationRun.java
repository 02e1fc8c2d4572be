package io.skillforge.batch.consent;

import io.skillforge.batch.run.LoggedJob;
import io.skillforge.batch.run.Parameters;
import io.skillforge.etl.RunOpening;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Properties;

/** A bulk revocation in the run log, under the id that it has in consent_runs. */
@ApplicationScoped
public class ConsentRevocationRun implements LoggedJob {

    @Override
    public String name() {
        return "consent-revocation";
    }

    @Override
    public RunOpening opening(Properties properties) {
        return new RunOpening(
                ConsentParameters.preparedRun(properties),
                "consent",
                ConsentParameters.scope(properties),
                Parameters.dryRun(properties),
                properties.getProperty("triggered-by"));
    }
}
