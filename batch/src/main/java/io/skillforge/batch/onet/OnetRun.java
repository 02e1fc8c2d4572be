package io.skillforge.batch.onet;

import io.skillforge.batch.run.LoggedJob;
import io.skillforge.etl.RunOpening;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Properties;

/** A refresh in the run log: the source stays onet until its first step has recognised the input. */
@ApplicationScoped
public class OnetRun implements LoggedJob {

    @Override
    public String name() {
        return "onet-refresh";
    }

    @Override
    public RunOpening opening(Properties properties) {
        var options = OnetParameters.read(properties);
        return new RunOpening(
                null, "onet", options.location().toString(), options.dryRun(), properties.getProperty("triggered-by"));
    }
}
