package io.skillforge.batch.launch;

import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.run.JobView;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The jobs that can be launched and their parameters; a test holds it against the job XML. */
final class JobCatalog {

    private static final List<JobView> JOBS = List.of(
            onetRefresh(), searchRefresh(), seedPeople(), consentRevocation(), retentionPurge(), retentionMonitor());

    private JobCatalog() {}

    private static JobView consentRevocation() {
        return new JobView(
                "consent-revocation",
                "Revokes consent of one person, of a partner's people, or of everybody",
                List.of(
                        parameter("tenant", "Code of the partner whose people it concerns", false, null),
                        parameter("user", "Id of the one person it concerns", false, null),
                        parameter("all", "true when it concerns everybody", false, "false"),
                        parameter(
                                "purpose",
                                "What is revoked, with commas between, or all",
                                false,
                                "marketing,notifications"),
                        parameter("mode", "dry-run tells what would change, execute does it", false, "dry-run"),
                        parameter("queue", "One message for each person instead of doing it here", false, "false"),
                        parameter("triggered-by", "Who or what launched it; no personal data", false, "management"),
                        parameter("run-id", "The run that another door has prepared", false, null)),
                null);
    }

    private static JobView retentionPurge() {
        return new JobView(
                "retention-purge",
                "Plans what is past its time, and purges it once that is approved",
                List.of(
                        parameter("plan", "An approved plan to carry out; what follows is then not asked", false, null),
                        parameter(
                                "mode",
                                "dry-run only plans, execute carries out the standing policy",
                                false,
                                "dry-run"),
                        parameter("tenant", "Code of the partner whose rows alone it concerns", false, null),
                        parameter(
                                "datasets",
                                "Datasets, with commas between; when left out those that are scheduled, with before those about people",
                                false,
                                null),
                        parameter(
                                "before",
                                "A cutoff in place of the policies' own, which somebody else has to approve",
                                false,
                                null),
                        parameter("triggered-by", "Who or what launched it; no personal data", false, "management"),
                        parameter("run-id", "The run that another door has opened", false, null)),
                null);
    }

    private static JobView retentionMonitor() {
        return new JobView(
                "retention-monitor",
                "Counts what is past its time and still there, alarms, and redacts what is past its grace",
                List.of(parameter("triggered-by", "Who or what launched it; no personal data", false, "management")),
                null);
    }

    private static JobView onetRefresh() {
        return new JobView(
                "onet-refresh",
                "Loads a release of the O*NET database, or a fixture, and makes it the current one",
                List.of(
                        parameter("location", "Folder or zip of the release, on the server", true, null),
                        parameter("release", "Version, where the input does not tell it, such as 30.1", false, null),
                        parameter(
                                "dry-run",
                                "Do everything but publish, and tell what that would change",
                                false,
                                "false"),
                        parameter("force", "Load the release again although it is current", false, "false"),
                        parameter("reject-threshold", "Bad rows a file may have, in percent", false, "1"),
                        parameter("max-row-delta", "How far a table's row count may move, in percent", false, "5"),
                        parameter("triggered-by", "Who or what launched it", false, "management")),
                null);
    }

    private static JobView searchRefresh() {
        return new JobView(
                "search-refresh",
                "Makes what search looks into anew, with figures of employment where a file is given",
                List.of(
                        parameter("employment", "CSV of the BLS's national estimates, on the server", false, null),
                        parameter("dry-run", "Tell what the file would change, and change nothing", false, "false"),
                        parameter("triggered-by", "Who or what launched it", false, "management")),
                null);
    }

    private static JobView seedPeople() {
        return new JobView(
                "seed-people",
                "Makes invented people with everything attached, for local use and tests",
                List.of(
                        parameter("partners", "Partners there are to be", false, "3"),
                        parameter("advisors", "Advisors of each partner", false, "4"),
                        parameter("learners", "Learners there are to be, over all partners", false, "300"),
                        parameter("seed", "Number from which ids, names and addresses follow", false, "1"),
                        parameter("as-of", "Moment before which everything happened; now when left out", false, null),
                        parameter("triggered-by", "Who or what launched it", false, "management")),
                null);
    }

    static List<JobView> jobs() {
        return JOBS;
    }

    static JobView job(String name) {
        return JOBS.stream().filter(job -> job.name().equals(name)).findFirst().orElseThrow(() -> {
            var known = JOBS.stream().map(JobView::name).toList();
            return new DomainException(ProblemKind.JOB_UNKNOWN, "There is no job " + name + "; the jobs are " + known);
        });
    }

    static void requireKnown(JobView job, Map<String, String> parameters) {
        var known = job.parameters().stream().map(JobView.Parameter::name).toList();
        parameters.forEach((name, value) -> {
            if (!known.contains(name)) {
                throw invalid("%s has no parameter %s; it has %s".formatted(job.name(), name, known));
            }
            if (value == null) {
                throw invalid(
                        "The parameter %s of %s has no value; give one or leave it out".formatted(name, job.name()));
            }
        });
        for (var parameter : job.parameters()) {
            if (parameter.required()
                    && parameters.getOrDefault(parameter.name(), "").isBlank()) {
                throw invalid("%s needs the parameter %s: %s"
                        .formatted(job.name(), parameter.name(), parameter.description()));
            }
        }
    }

    /** The parameters, with the values of those that were left out and have one. */
    static Properties complete(String job, Map<String, String> parameters) {
        var complete = new Properties();
        job(job).parameters().stream()
                .filter(parameter -> parameter.defaultValue() != null)
                .forEach(parameter -> complete.setProperty(parameter.name(), parameter.defaultValue()));
        complete.putAll(parameters);
        return complete;
    }

    private static DomainException invalid(String sentence) {
        return new DomainException(ProblemKind.JOB_PARAMETER_INVALID, sentence);
    }

    private static JobView.Parameter parameter(String name, String description, boolean required, String value) {
        return new JobView.Parameter(name, description, required, value);
    }
}
