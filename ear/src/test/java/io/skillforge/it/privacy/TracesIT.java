package io.skillforge.it.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.it.Api;
import io.skillforge.it.Await;
import io.skillforge.it.ReferenceData;
import io.skillforge.it.ServerTest;
import io.skillforge.it.TestServer;
import jakarta.jms.JMSException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Names, an address, a telephone number and an employer that occur nowhere else are given to the server by every door, in good
 * requests and in bad ones. Then every file that the server and its database have written is searched for them: logs,
 * the broker's journal, the pages and the write-ahead log of the database, the object store, and the metrics.
 */
@ServerTest
class TracesIT {

    private static final String MARK = UUID.randomUUID().toString().substring(0, 8);
    private static final String GIVEN = "Giselheide" + MARK;
    private static final String FAMILY = "Zwingenbart" + MARK;
    private static final String EMAIL = "giselheide." + MARK + "@learner.example";
    private static final String PHONE = "+4144" + (1_000_000 + Math.floorMod(MARK.hashCode(), 8_999_999));
    private static final String EMPLOYER = "Quastenflosser" + MARK;
    /** Named by the sender of a message: the message itself is the sender's, and lies in the broker's journal. */
    private static final String SENT_EMAIL = "absender." + MARK + "@learner.example";

    private static final List<String> PLANTED = List.of(GIVEN, FAMILY, EMAIL, PHONE, EMPLOYER);
    private static final ReferenceData DATA = ReferenceData.ofServer();
    private static final Api OFFICER = Api.as("compliance-officer");

    private static final List<String> errors = new ArrayList<>();
    private static String user;

    @BeforeAll
    static void plant() throws JMSException {
        occupation();
        var made = OFFICER.post("/api/v1/users", somebody("traces-" + MARK));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        user = made.json().getString("id");
        var work = OFFICER.post(
                "/api/v1/users/" + user + "/experiences",
                Json.createObjectBuilder()
                        .add("occupation", "15-0001.00")
                        .add("title", "Clerk")
                        .add("employer", EMPLOYER)
                        .build());
        errors.add(work.status() < 400 ? "" : work.body());
        failInEveryWay(made.etag());
        consentByBatch();
        consentByQueue();
        drill();
        errors.add(refused(OFFICER.ifMatch(made.etag()).delete("/api/v1/users/" + user)));
        Await.untilTrue(
                "the queue is handled",
                Duration.ofSeconds(60),
                () -> DATA.number(
                                "select count(*) from skillforge.consent_events where event_id in (?, ?) and status <> 'accepted'",
                                "traces-queue-" + MARK,
                                "traces-batch-" + MARK)
                        == 2);
    }

    private static void occupation() {
        DATA.execute("""
                insert into skillforge.occupations (id, onet_code, soc_code, title, description, group_code, source_release)
                values (md5('occupation 1')::uuid, '15-0001.00', '15-0001', 'Occupation 1', 'Invented', '15-0000', 1)
                on conflict do nothing""");
    }

    private static JsonObject somebody(String reference) {
        return Json.createObjectBuilder()
                .add("tenant", "direct")
                .add("externalRef", reference)
                .add("email", EMAIL)
                .add("phone", PHONE)
                .add("givenName", GIVEN)
                .add("familyName", FAMILY)
                .add("consentVersion", "2026-01")
                .add("consentSignedAt", "2026-02-03T04:05:06Z")
                .build();
    }

    /** Whatever is wrong with a request, its answer does not repeat what was in it. */
    private static void failInEveryWay(String etag) {
        errors.add(refused(OFFICER.post("/api/v1/users", somebody("other-" + MARK))));
        var bad = Json.createObjectBuilder(somebody("bad-" + MARK))
                .add("email", FAMILY + " at nowhere")
                .add("preferredLocale", GIVEN)
                .add("timezone", GIVEN)
                .add(FAMILY, GIVEN)
                .build();
        errors.add(refused(OFFICER.post("/api/v1/users", bad)));
        errors.add(refused(OFFICER.ifMatch("\"99\"").put("/api/v1/users/" + user, somebody("traces-" + MARK))));
        errors.add(refused(OFFICER.ifMatch(etag)
                .put(
                        "/api/v1/users/" + user,
                        Json.createObjectBuilder().add("email", GIVEN).build())));
        errors.add(refused(
                Api.ofTenant("direct", "learner-nobody", "learner").post("/api/v1/users", somebody("third-" + MARK))));
        errors.add(refused(OFFICER.post(
                "/api/v1/users/search",
                Json.createObjectBuilder().add("mail", EMAIL).build())));
    }

    private static String refused(Api.Reply reply) {
        return reply.status() >= 400 ? reply.body() : "";
    }

    private static JsonObject event(String id, String email) {
        return Json.createObjectBuilder()
                .add("specVersion", "1")
                .add("id", id)
                .add("type", "consent.revoked")
                .add("subject", Json.createObjectBuilder().add("email", email))
                .add("purposes", "all")
                .add("occurredAt", "2026-11-01T10:00:00Z")
                .add("source", "traces")
                .build();
    }

    private static void consentByBatch() {
        var lines = Stream.of(
                        event("traces-batch-" + MARK, EMAIL).toString(),
                        event("traces-unknown-" + MARK, FAMILY + "@nobody.example")
                                .toString(),
                        "{\"specVersion\": \"1\", \"" + FAMILY + "\": \"" + EMAIL + "\"}",
                        "this is " + GIVEN + " " + FAMILY)
                .collect(Collectors.joining("\n"));
        var reply = OFFICER.post("/api/v1/consent/events/batch", "application/x-ndjson", lines);
        assertThat(reply.status()).as(reply.body()).isLessThan(300);
        errors.add(reply.body());
    }

    /** By a client that is not ours, with an address of its own, once understood and once not. */
    private static void consentByQueue() throws JMSException {
        try (var factory = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + TestServer.jmsPort());
                var context = factory.createContext(TestServer.JMS_USER, TestServer.JMS_PASSWORD)) {
            var queue = context.createQueue("jms.queue.ConsentRevocation");
            context.createProducer()
                    .send(queue, event("traces-queue-" + MARK, SENT_EMAIL).toString());
            context.createProducer().send(queue, "about " + SENT_EMAIL);
        }
    }

    private static void drill() {
        var reply = OFFICER.post(
                "/api/v1/compliance/consent-revocations",
                Json.createObjectBuilder()
                        .add("user", user)
                        .add("dryRun", false)
                        .add("triggeredBy", "traces")
                        .build());
        errors.add(reply.body());
    }

    @Test
    void noAnswerRepeatsWhatWasSent() {
        assertThat(errors).allSatisfy(body -> assertThat(planted(body.getBytes(StandardCharsets.UTF_8)))
                .isEmpty());
    }

    @Test
    void noMetricNamesAnybody() {
        var meters = Api.anonymous(TestServer.management()).get("/metrics").body();
        assertThat(planted(meters.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void noFileOfTheServerHoldsThem() {
        assertThat(found(TestServer.BASE, PLANTED, Set.of("tmp"))).isEmpty();
        assertThat(found(TestServer.BASE.resolve("log"), List.of(SENT_EMAIL), Set.of()))
                .isEmpty();
    }

    @Test
    void noStoredObjectHoldsThem() {
        var objects = TestServer.BASE.resolve("objects");
        assertThat(found(objects, all(), Set.of())).isEmpty();
    }

    /** After a checkpoint every page is on disk; what was written on the way is in the write-ahead log. */
    @Test
    void noPageOfTheDatabaseHoldsThem() {
        DATA.execute("checkpoint");
        var folder = Path.of(DATA.text("show data_directory"));
        assertThat(found(folder, all(), Set.of())).isEmpty();
    }

    private static List<String> all() {
        return Stream.concat(PLANTED.stream(), Stream.of(SENT_EMAIL)).toList();
    }

    private static List<String> planted(byte[] bytes) {
        return held(bytes, all());
    }

    private static List<String> held(byte[] bytes, List<String> words) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase();
        return words.stream().filter(word -> text.contains(word.toLowerCase())).toList();
    }

    /** Which files hold which of the words. */
    private static List<String> found(Path folder, List<String> words, Set<String> leaveOut) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> leaveOut.stream()
                            .noneMatch(name -> folder.relativize(file).startsWith(name)))
                    .flatMap(
                            file -> held(read(file), words).stream().map(word -> folder.relativize(file) + ": " + word))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException gone) {
            return new byte[0];
        }
    }
}
