package dev.bandstand.rehearsal.readback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/** Reads secrets; a generated value is held against its recipe and never leaves this class. */
final class SecretReaders {

    private SecretReaders() {}

    static final Map<String, Reader> TABLE = Map.of(
            "AWS::SecretsManager::Secret", SecretReaders::secret,
            "AWS::SecretsManager::SecretTargetAttachment", SecretReaders::attachment,
            "AWS::SecretsManager::RotationSchedule", SecretReaders::rotation);

    private static Optional<Shape> secret(Aws aws, Deployed secret) {
        Shape shape = Shape.of(aws.secretsManager().describeSecret(request -> request.secretId(secret.physicalId())));
        if (!shape.at("DeletedDate").isMissingNode()) {
            return Optional.empty();
        }
        JsonNode recipe = secret.properties().path("GenerateSecretString");
        return Optional.of(
                recipe.isMissingNode()
                        ? shape
                        : shape.put("GenerateSecretString", fulfilled(recipe, value(aws, secret))));
    }

    static JsonNode value(Aws aws, Deployed secret) {
        return value(aws, secret.physicalId());
    }

    static JsonNode value(Aws aws, String secretId) {
        String text = aws.secretsManager()
                .getSecretValue(request -> request.secretId(secretId))
                .secretString();
        return Json.parse(text).orElseGet(() -> Shape.json(text));
    }

    /** The recipe as far as the generated value keeps it. */
    private static ObjectNode fulfilled(JsonNode recipe, JsonNode value) {
        String key = recipe.path("GenerateStringKey").asText("");
        String generated = key.isEmpty() ? value.asText("") : value.path(key).asText("");
        Shape kept = Shape.empty().put("PasswordLength", generated.length());
        if (value.has(key)) {
            kept.put("GenerateStringKey", key);
        }
        String excluded = recipe.path("ExcludeCharacters").asText("");
        if (generated.chars().noneMatch(character -> excluded.indexOf(character) >= 0)) {
            kept.put("ExcludeCharacters", excluded);
        }
        if (recipe.path("ExcludePunctuation").asBoolean() && generated.chars().allMatch(Character::isLetterOrDigit)) {
            kept.put("ExcludePunctuation", true);
        }
        Json.parse(recipe.path("SecretStringTemplate").asText(""))
                .filter(template -> template.properties().stream()
                        .allMatch(entry -> entry.getValue().equals(value.path(entry.getKey()))))
                .ifPresent(template -> kept.put(
                        "SecretStringTemplate",
                        recipe.path("SecretStringTemplate").asText()));
        return kept.node();
    }

    /** An attachment shows in the secret's value, which then names the database it opens. */
    private static Optional<Shape> attachment(Aws aws, Deployed attachment) {
        String secretId = attachment.text("SecretId");
        JsonNode value = value(aws, secretId);
        String target = attachment.text("TargetId");
        boolean attached = value.has("host")
                && target.equals(value.path("dbInstanceIdentifier").asText(target));
        return attached
                ? Optional.of(Shape.empty()
                        .put("SecretId", secretId)
                        .put("TargetId", target)
                        .put("TargetType", value.has("engine") ? attachment.text("TargetType") : null))
                : Optional.of(Shape.empty().put("SecretId", secretId));
    }

    private static Optional<Shape> rotation(Aws aws, Deployed rotation) {
        return Optional.of(
                Shape.of(aws.secretsManager().describeSecret(request -> request.secretId(rotation.text("SecretId"))))
                        .put("SecretId", rotation.text("SecretId")));
    }
}
