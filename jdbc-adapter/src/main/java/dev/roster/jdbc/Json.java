package dev.roster.jdbc;

import dev.roster.access.Rights;
import dev.roster.access.Switch;
import dev.roster.catalog.Resource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Columns that hold a structure. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    static String of(List<String> values) {
        return MAPPER.writeValueAsString(values);
    }

    static List<String> list(String json) {
        return MAPPER.readTree(json).valueStream().map(JsonNode::stringValue).toList();
    }

    static String of(Map<String, String> values) {
        return values.isEmpty() ? "{}" : MAPPER.writeValueAsString(new TreeMap<>(values));
    }

    static Map<String, String> map(String json) {
        if (json.equals("{}")) {
            return Map.of();
        }
        Map<String, String> values = new LinkedHashMap<>();
        MAPPER.readTree(json)
                .properties()
                .forEach(each -> values.put(each.getKey(), each.getValue().stringValue()));
        return values;
    }

    /** Sets by their names, each sorted. */
    static String ofSets(Map<String, Set<String>> sets) {
        return sets.isEmpty() ? "{}" : MAPPER.writeValueAsString(sets);
    }

    static Map<String, Set<String>> sets(String json) {
        Map<String, Set<String>> sets = new LinkedHashMap<>();
        MAPPER.readTree(json)
                .properties()
                .forEach(each -> sets.put(
                        each.getKey(),
                        each.getValue().valueStream().map(JsonNode::stringValue).collect(Collectors.toSet())));
        return sets;
    }

    /**
     * Rights, such as {@code {"roles":["normal"],"granted":[["view","partner","globex"]],"withdrawn":[["send"]],
     * "assigned":{"partner":["globex","initech"]}}}; what is empty is left out.
     */
    static String of(Rights rights) {
        ObjectNode json = MAPPER.createObjectNode();
        rights.roles().forEach(role -> json.withArrayProperty("roles").add(role));
        for (Switch each : rights.switches()) {
            ArrayNode target = json.withArrayProperty(each.granted() ? "granted" : "withdrawn")
                    .addArray();
            target.add(each.permission());
            each.resource().ifPresent(resource -> target.add(resource.type()).add(resource.id()));
        }
        for (Resource resource : rights.assigned()) {
            json.withObjectProperty("assigned")
                    .withArrayProperty(resource.type())
                    .add(resource.id());
        }
        return json.toString();
    }

    static Rights rights(String text) {
        JsonNode json = MAPPER.readTree(text);
        Set<String> roles = new HashSet<>();
        json.path("roles").forEach(role -> roles.add(role.stringValue()));
        Set<Switch> switches = new HashSet<>();
        json.path("granted").forEach(target -> switches.add(toSwitch(target, true)));
        json.path("withdrawn").forEach(target -> switches.add(toSwitch(target, false)));
        Set<Resource> assigned = new HashSet<>();
        json.path("assigned")
                .forEachEntry((type, ids) -> ids.forEach(id -> assigned.add(new Resource(type, id.stringValue()))));
        return new Rights(roles, switches, assigned);
    }

    private static Switch toSwitch(JsonNode target, boolean granted) {
        Optional<Resource> resource = target.size() == 1
                ? Optional.empty()
                : Optional.of(
                        new Resource(target.get(1).stringValue(), target.get(2).stringValue()));
        return new Switch(target.get(0).stringValue(), resource, granted);
    }
}
