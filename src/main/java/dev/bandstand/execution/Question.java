package dev.bandstand.execution;

import dev.bandstand.execution.ExecutionFailed.Reason;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** One question to AWS, whose failure becomes one line. */
final class Question {

    private static final Set<String> FORBIDDEN =
            new TreeSet<>(Set.of("AccessDenied", "AccessDeniedException", "UnauthorizedOperation"));
    private static final Set<String> BAD_CREDENTIALS = new TreeSet<>(Set.of(
            "ExpiredToken",
            "ExpiredTokenException",
            "IncompleteSignature",
            "InvalidClientTokenId",
            "InvalidSignatureException",
            "SignatureDoesNotMatch",
            "UnrecognizedClientException"));

    private static final Pattern PROFILE = Pattern.compile(
            "ProfileCredentialsProvider\\(.*\\]\\)\\): (.*?)(: ProfileFile\\(.*)?, ContainerCredentialsProvider\\(\\):");

    private Question() {}

    /** Asks, and names {@code action} where it goes wrong. */
    static <T> T ask(String action, Supplier<T> call) {
        try {
            return call.get();
        } catch (AwsServiceException refused) {
            throw refusal(action, refused);
        } catch (SdkClientException failed) {
            throw new ExecutionFailed(Reason.MISSING, failure(action, failed), failed);
        }
    }

    private static ExecutionFailed refusal(String action, AwsServiceException refused) {
        AwsErrorDetails details = refused.awsErrorDetails();
        String code = details == null ? "" : Objects.requireNonNullElse(details.errorCode(), "");
        String said = details == null ? String.valueOf(refused.getMessage()) : details.errorMessage();
        String message = oneLine(Objects.requireNonNullElse(said, "no reason given"));
        if (BAD_CREDENTIALS.contains(code)) {
            return new ExecutionFailed(
                    Reason.MISSING, "AWS does not accept the credentials: " + code + ": " + message, refused);
        }
        if (FORBIDDEN.contains(code)) {
            return new ExecutionFailed(
                    Reason.MISSING, "the credentials do not allow " + action + ": " + message, refused);
        }
        return new ExecutionFailed(
                Reason.REFUSED,
                "AWS refused " + action + ": " + (code.isEmpty() ? "" : code + ": ") + message,
                refused);
    }

    private static String failure(String action, SdkClientException failed) {
        String message = oneLine(String.valueOf(failed.getMessage()));
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.startsWith("unable to load credentials")) {
            return "there are no AWS credentials, set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"
                    + aboutTheProfile(message);
        }
        if (lower.startsWith("unable to load region")) {
            return "there is no AWS region, set region in the settings file, or AWS_REGION";
        }
        return "AWS could not be asked for " + action + ": " + message;
    }

    /** The SDK says of each place where it looked what was missing there; only the profile is the user's choice. */
    private static String aboutTheProfile(String message) {
        Matcher profile = PROFILE.matcher(message);
        return profile.find() ? ": " + profile.group(1) : "";
    }

    /** What AWS says may run over several lines. */
    static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
