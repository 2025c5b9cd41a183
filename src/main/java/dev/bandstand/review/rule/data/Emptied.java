package dev.bandstand.review.rule.data;

import dev.bandstand.review.rule.Plain;
import dev.bandstand.template.Resource;

/** What AWS does not delete as it is. */
final class Emptied {

    private Emptied() {}

    /** Returns what else is to be said when such a resource is deleted, as it follows the reason; an empty text for most. */
    static String unless(Resource resource) {
        return switch (resource.type()) {
            case "AWS::S3::Bucket" -> " (while objects are in it, the deletion fails)";
            case "AWS::ECR::Repository" ->
                Plain.text(resource, "EmptyOnDelete", "false")
                                .filter("false"::equalsIgnoreCase)
                                .isPresent()
                        ? " (while images are in it, the deletion fails)"
                        : "";
            case "AWS::KMS::Key" ->
                " (after " + Plain.text(resource, "PendingWindowInDays", "30").orElse("30")
                        + " days, until when the deletion can be cancelled)";
            default -> "";
        };
    }
}
