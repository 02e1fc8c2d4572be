package io.skillforge.web.compliance;

/** Whether keys are to be changed, or only what would change is to be told. */
public record KeyChangeJson(Boolean dryRun) {

    /** A dry run unless something else is asked for. */
    static boolean isDryRun(KeyChangeJson body) {
        return body == null || body.dryRun == null || body.dryRun;
    }
}
