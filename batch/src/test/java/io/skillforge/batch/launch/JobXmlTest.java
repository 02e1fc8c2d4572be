package io.skillforge.batch.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.batch.JobXml;
import io.skillforge.batch.run.LoggedJob;
import io.skillforge.batch.run.RunLogListener;
import io.skillforge.etl.StepResult;
import io.skillforge.platform.run.JobView;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.Batchlet;
import jakarta.batch.api.listener.JobListener;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** What a job's XML says against the classes and the catalog: its mistakes would show only when it runs. */
class JobXmlTest {

    private static final Pattern PARAMETER =
            Pattern.compile("#\\{jobParameters\\['(?<name>[a-z-]+)'\\]\\}(\\?:(?<default>[^;]+);)?");
    private static final Pattern KEBAB = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Map<String, Class<?>> KINDS =
            Map.of("batchlet", Batchlet.class, "listener", JobListener.class, "mapper", PartitionMapper.class);

    static List<JobXml> jobs() throws IOException {
        return JobXml.all();
    }

    @Test
    void isThereForEveryJobOfTheCatalog() throws IOException {
        assertThat(jobs())
                .extracting(JobXml::file)
                .containsExactlyInAnyOrderElementsOf(JobCatalog.jobs().stream()
                        .map(job -> job.name() + ".xml")
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void isNamedLikeItsFile(JobXml xml) {
        assertThat(xml.job().getAttribute("id") + ".xml").isEqualTo(xml.file()).matches(KEBAB.pattern() + "\\.xml");
        assertThat(xml.job().getAttribute("restartable")).isEqualTo("true");
        assertThat(xml.steps()).doesNotHaveDuplicates().allMatch(KEBAB.asMatchPredicate());
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void refersToArtifactsThatAreThere(JobXml xml) throws Exception {
        var artifacts = artifacts();

        assertThat(xml.references()).isNotEmpty().allSatisfy(reference -> {
            var artifact = artifacts.get(reference.getAttribute("ref"));
            assertThat(artifact).as(reference.getAttribute("ref")).isNotNull().hasAnnotation(Dependent.class);
            assertThat(KINDS.get(reference.getTagName())).isAssignableFrom(artifact);
        });
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void givesArtifactsOnlyPropertiesThatTheyTake(JobXml xml) throws Exception {
        var artifacts = artifacts();

        assertThat(xml.references())
                .allSatisfy(reference -> assertThat(propertiesTaken(artifacts.get(reference.getAttribute("ref"))))
                        .containsAll(propertiesGiven(reference)));
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void keepsARunLog(JobXml xml) {
        var listeners = JobXml.children(xml.job())
                .filter(child -> child.getTagName().equals("listeners"))
                .flatMap(JobXml::children)
                .map(listener -> listener.getAttribute("ref"));

        assertThat(listeners).contains(nameOf(RunLogListener.class));
    }

    @Test
    void tellsTheRunLogOfEveryJob() throws Exception {
        assertThat(loggedJobs())
                .extracting(LoggedJob::name)
                .containsExactlyInAnyOrderElementsOf(
                        JobCatalog.jobs().stream().map(JobView::name).toList());
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void hasTheParametersAndDefaultsOfTheCatalog(JobXml xml) {
        var inXml = new LinkedHashMap<String, String>();
        xml.properties().forEach((name, value) -> {
            var parameter = PARAMETER.matcher(value);
            assertThat(parameter.matches()).as(value).isTrue();
            assertThat(parameter.group("name")).isEqualTo(name);
            inXml.put(name, parameter.group("default"));
        });
        var inCatalog = new LinkedHashMap<String, String>();
        for (var parameter : JobCatalog.job(xml.job().getAttribute("id")).parameters()) {
            inCatalog.put(parameter.name(), parameter.defaultValue());
        }

        assertThat(inXml).containsExactlyEntriesOf(inCatalog);
    }

    @Test
    void needsNoParameterThatHasADefault() {
        assertThat(JobCatalog.jobs())
                .flatMap(JobView::parameters)
                .filteredOn(JobView.Parameter::required)
                .allSatisfy(parameter -> assertThat(parameter.defaultValue()).isNull());
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void goesOnOnlyByOutcomesThatStepsHave(JobXml xml) {
        var outcomes =
                Arrays.stream(StepResult.Outcome.values()).map(Enum::name).toList();

        assertThat(transitions(xml))
                .allSatisfy(transition -> assertThat(outcomes).contains(transition.getAttribute("on")));
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void reachesEveryStepFromTheFirst(JobXml xml) {
        var reached = new HashSet<String>();
        reached.add(xml.steps().get(0));
        xml.all("step")
                .map(step -> step.getAttribute("next"))
                .filter(next -> !next.isEmpty())
                .forEach(reached::add);
        transitions(xml)
                .map(transition -> transition.getAttribute("to"))
                .filter(to -> !to.isEmpty())
                .forEach(reached::add);

        assertThat(reached).containsExactlyInAnyOrderElementsOf(xml.steps());
    }

    private static Stream<Element> transitions(JobXml xml) {
        return xml.all("*").filter(element -> element.hasAttribute("on"));
    }

    private static List<String> propertiesGiven(Element reference) {
        return JobXml.children(reference)
                .flatMap(JobXml::children)
                .map(property -> property.getAttribute("name"))
                .toList();
    }

    private static List<String> propertiesTaken(Class<?> artifact) {
        return Arrays.stream(artifact.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(BatchProperty.class))
                .map(field -> field.getAnnotation(BatchProperty.class).name())
                .toList();
    }

    /** The named classes of this module by the names that CDI gives them. */
    private static Map<String, Class<?>> artifacts() throws IOException, URISyntaxException {
        return classes().stream()
                .filter(type -> type.isAnnotationPresent(Named.class))
                .collect(Collectors.toMap(JobXmlTest::nameOf, Function.identity()));
    }

    private static List<LoggedJob> loggedJobs() throws Exception {
        var jobs = new ArrayList<LoggedJob>();
        for (var type : classes()) {
            if (LoggedJob.class.isAssignableFrom(type) && !type.isInterface()) {
                jobs.add((LoggedJob) type.getDeclaredConstructor().newInstance());
            }
        }
        return jobs;
    }

    private static List<? extends Class<?>> classes() throws IOException, URISyntaxException {
        var classes = Path.of(JobCatalog.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (var files = Files.walk(classes)) {
            return files.filter(path -> path.toString().endsWith(".class"))
                    .map(file -> load(classes.relativize(file).toString()))
                    .toList();
        }
    }

    private static Class<?> load(String file) {
        var name = file.replace(".class", "").replace('/', '.').replace('\\', '.');
        try {
            return Class.forName(name, false, JobXmlTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String nameOf(Class<?> type) {
        var given = type.getAnnotation(Named.class).value();
        return given.isEmpty()
                ? Character.toLowerCase(type.getSimpleName().charAt(0))
                        + type.getSimpleName().substring(1)
                : given;
    }
}
