package io.skillforge.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.web.Roles;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every door, tried by everybody who may not go through it. Which doors there are comes from the code, not from a list. */
@ServerTest
class RoutesIT {

    private static final Set<String> VERBS = Set.of("get", "put", "post", "patch", "delete", "head", "options");

    private static final List<Route> ROUTES = Route.all();

    /** What the server describes, method and path to its description, is what this test walks. */
    @Test
    void theDescriptionListsTheSameRoutes() {
        assertThat(described().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        ROUTES.stream().map(Route::toString).toList());
    }

    @Test
    void theDescriptionSaysWhereATokenIsNeeded() {
        var described = described();
        assertThat(ROUTES).allSatisfy(route -> {
            var security = described.get(route.toString()).get("security");
            if (route.alwaysOpen()) {
                assertThat(security).isNull();
            } else if (route.isOpen()) {
                assertThat(security).hasToString("[{},{\"apiKey\":[]},{\"bearer\":[]}]");
            } else if (route.roles().contains(Roles.PARTNER)) {
                assertThat(security).hasToString("[{\"bearer\":[]},{\"apiKey\":[]}]");
            } else {
                assertThat(security).hasToString("[{\"bearer\":[]}]");
            }
        });
    }

    @Test
    void rolesAreOnlyThoseThereAre() {
        assertThat(ROUTES).filteredOn(route -> !route.isOpen()).allSatisfy(route -> assertThat(Roles.ALL)
                .containsAll(route.roles()));
    }

    @TestFactory
    Stream<DynamicTest> withoutATokenNothingIsOpenThatIsNotMeantToBe() {
        return each(
                route -> !route.isOpen(), route -> Problem.of(send(Api.anonymous(), route), 401, "not-authenticated"));
    }

    @TestFactory
    Stream<DynamicTest> aBadTokenIsRefusedEverywhere() {
        return each(
                route -> true,
                route -> Problem.of(send(Api.anonymous().withToken("wrong"), route), 401, "not-authenticated"));
    }

    @TestFactory
    Stream<DynamicTest> noOtherRoleComesIn() {
        return each(route -> !route.isOpen(), route -> {
            Problem.of(send(Api.as(), route), 403, "forbidden");
            for (var role : Roles.ALL) {
                if (!route.roles().contains(role)) {
                    var reply = send(Api.ofTenant("direct", "tester", role), route);
                    assertThat(reply.status()).as(role + ": " + reply.body()).isEqualTo(403);
                    Problem.of(reply, 403, "forbidden");
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> whatIsOpenAsksNobodyForARole() {
        return each(
                Route::isOpen,
                route -> assertThat(send(Api.anonymous(), route).status()).isNotEqualTo(403));
    }

    private static Stream<DynamicTest> each(Predicate<Route> which, Consumer<Route> check) {
        assertThat(ROUTES).hasSizeGreaterThan(20);
        return ROUTES.stream()
                .filter(which)
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> check.accept(route)));
    }

    private static Api.Reply send(Api api, Route route) {
        return api.send(route.method(), route.address(), route.consumes());
    }

    private static Map<String, JsonObject> described() {
        var operations = new TreeMap<String, JsonObject>();
        var paths = Api.anonymous().get("/openapi?format=JSON").json().getJsonObject("paths");
        paths.forEach((path, item) -> item.asJsonObject().forEach((verb, operation) -> {
            if (VERBS.contains(verb)) {
                operations.put(verb.toUpperCase(Locale.ROOT) + " " + path, operation.asJsonObject());
            }
        }));
        return operations;
    }
}
