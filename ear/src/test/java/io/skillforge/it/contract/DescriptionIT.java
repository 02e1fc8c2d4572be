package io.skillforge.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.it.ApiDocument;
import io.skillforge.it.ApiDocument.Operation;
import io.skillforge.it.ServerTest;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a description has to say before it is one: a lint of ours, over the document that the server gives. */
@ServerTest
class DescriptionIT {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> PROBLEMS = Set.of("400", "401", "429", "500", "503", "default");

    private final ApiDocument document = ApiDocument.ofServer();

    @Test
    void saysWhatItIs() {
        var info = document.content().getJsonObject("info");
        assertThat(info.getString("title")).isNotBlank();
        assertThat(info.getString("version")).isNotBlank();
        assertThat(info.getString("description")).isNotBlank();
        assertThat(info.getJsonObject("license").getString("url")).startsWith("https://");
        var schemes = document.content().getJsonObject("components").getJsonObject("securitySchemes");
        assertThat(schemes.keySet()).containsExactlyInAnyOrder("bearer", "apiKey");
        assertThat(schemes.getJsonObject("apiKey").getString("name")).isEqualTo("X-API-Key");
    }

    @Test
    void operationsHaveNamesOfTheirOwn() {
        assertThat(document.operations())
                .extracting(each -> each.definition().getString("operationId", "none of " + each))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z][A-Za-z0-9]+"));
    }

    @TestFactory
    Stream<DynamicTest> anOperationIsFiled() {
        var tags = document.content().getJsonArray("tags").getValuesAs(JsonObject.class).stream()
                .map(tag -> tag.getString("name"))
                .toList();
        return each(operation -> {
            assertThat(operation.definition().getString("summary", ""))
                    .isNotBlank()
                    .doesNotEndWith(".")
                    .hasSizeLessThan(80);
            assertThat(operation.definition().getJsonArray("tags")).hasSize(1);
            assertThat(tags)
                    .contains(operation.definition().getJsonArray("tags").getString(0));
        });
    }

    @TestFactory
    Stream<DynamicTest> aParameterIsExplained() {
        return each(operation -> {
            var named = new ArrayList<String>();
            for (var parameter : operation.parameters()) {
                var name = parameter.getString("name");
                assertThat(parameter.getString("description", "")).as(name).isNotBlank();
                assertThat(parameter.keySet()).as(name).contains("schema").containsAnyOf("example", "examples");
                if (parameter.getString("in").equals("path")) {
                    named.add(name);
                }
            }
            assertThat(named)
                    .containsExactlyInAnyOrderElementsOf(VARIABLE.matcher(operation.path())
                            .results()
                            .map(found -> found.group(1))
                            .toList());
        });
    }

    @TestFactory
    Stream<DynamicTest> aBodyHasAnExampleThatItsSchemaTakes() {
        return each(operation -> operation.bodies().forEach((type, value) -> {
            var media = value.asJsonObject();
            assertThat(media.keySet()).as(type).contains("schema").containsAnyOf("example", "examples");
            if (type.equals("application/json") && media.containsKey("example")) {
                var findings = document.findings(
                        media.getJsonObject("schema"), media.get("example").toString());
                assertThat(findings.stream().filter(finding -> !finding.contains("pattern")))
                        .isEmpty();
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> answersAreDescribedGoodAndBad() {
        return each(operation -> {
            var responses = operation.responses();
            assertThat(responses.keySet()).containsAll(PROBLEMS).anyMatch(status -> status.startsWith("2"));
            if (operation.definition().containsKey("security")) {
                assertThat(responses.keySet()).contains("403");
            }
            responses.forEach((status, value) -> {
                var response = value.asJsonObject();
                assertThat(response.getString("description", "")).as(status).isNotBlank();
                if (!status.matches("[23].*")) {
                    assertThat(response.getJsonObject("content").getJsonObject("application/problem+json"))
                            .hasToString("{\"schema\":{\"$ref\":\"#/components/schemas/Problem\"}}");
                }
            });
        });
    }

    @Test
    void referencesLeadSomewhere() {
        var schemas = document.content().getJsonObject("components").getJsonObject("schemas");
        assertThat(references(document.content())).isNotEmpty().allSatisfy(reference -> assertThat(schemas)
                .containsKey(reference.replace("#/components/schemas/", "")));
    }

    private static List<String> references(JsonValue value) {
        var found = new ArrayList<String>();
        if (value instanceof JsonObject object) {
            object.forEach((name, member) -> {
                if (name.equals("$ref")) {
                    found.add(((JsonString) member).getString());
                } else {
                    found.addAll(references(member));
                }
            });
        } else if (value instanceof JsonArray array) {
            array.forEach(member -> found.addAll(references(member)));
        }
        return found;
    }

    private Stream<DynamicTest> each(Consumer<Operation> check) {
        assertThat(document.operations()).hasSizeGreaterThan(20);
        return document.operations().stream()
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> check.accept(operation)));
    }
}
