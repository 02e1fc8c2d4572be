package io.skillforge.ops.command;

import io.skillforge.ops.client.Json;
import io.skillforge.ops.database.DatabaseAddress;
import io.skillforge.ops.server.RunningServer;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where everything of a running system is found. */
final class Addresses {
    private final Map<String, String> places = new LinkedHashMap<>();

    Addresses(RunningServer server, Optional<DatabaseAddress> database) {
        places.put("api", server.url() + "/api/v1");
        places.put("apiPage", server.url() + "/docs");
        places.put("openApi", server.url() + "/openapi");
        places.put("console", server.managementUrl() + "/console");
        places.put("health", server.managementUrl() + "/health");
        places.put("metrics", server.managementUrl() + "/metrics");
        places.put("messages", server.messagesUrl());
        database.ifPresent(address -> places.put("database", address.place()));
    }

    JsonObject json() {
        var json = Json.PROVIDER.createObjectBuilder();
        places.forEach(json::add);
        return json.build();
    }

    @Override
    public String toString() {
        return places.entrySet().stream()
                .map(place -> String.format("%-14s %s", label(place.getKey()), place.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String label(String name) {
        return switch (name) {
            case "api" -> "API";
            case "apiPage" -> "API to try";
            case "openApi" -> "OpenAPI";
            case "console" -> "Admin console";
            case "health" -> "Health";
            case "metrics" -> "Metrics";
            case "messages" -> "Messages";
            default -> "Database";
        };
    }
}
