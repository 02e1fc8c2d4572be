package io.skillforge.web.limit;

import io.skillforge.platform.run.EnvironmentName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Whether callers are counted: everywhere but on one's own machine, where a test or a benchmark asks as much as it can. */
@ApplicationScoped
public class LimitSwitch {

    private static final String SETTING = "SKILLFORGE_RATE_LIMITS";

    private boolean on;

    protected LimitSwitch() {}

    @Inject
    public LimitSwitch(EnvironmentName environment) {
        this(System.getenv(SETTING), environment.value());
    }

    LimitSwitch(String setting, String environment) {
        var byDefault = environment.equals("local") ? "off" : "on";
        var wanted = setting == null || setting.isBlank() ? byDefault : setting.strip();
        on = switch (wanted) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalStateException(SETTING + " can be on or off");
        };
    }

    /** A wrong setting ends the start, and not the first request. */
    void check(@Observes @Initialized(ApplicationScoped.class) Object start) {
        isOn();
    }

    public boolean isOn() {
        return on;
    }
}
