package dev.bandstand.review.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LockDifferenceTest {

    private static final String WAY_OUT =
            "; keep the logical id, or if that is meant, run ./bandstand synth --update-lock";

    @Test
    void saysNothingOfTheSame() {
        LockFile lock = lock("shop", "Database AWS::RDS::DBInstance");

        assertThat(LockDifference.of(lock, lock).isEmpty()).isTrue();
    }

    @Test
    void saysNothingOfStacksThatWereNotSynthesized() {
        assertThat(LockDifference.of(lock("shop", "Database AWS::RDS::DBInstance"), lock("other"))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void saysWhatWouldBeLost() {
        LockDifference difference = LockDifference.of(lock("shop", "Database AWS::RDS::DBInstance"), lock("shop"));

        assertThat(difference.lost())
                .containsExactly("shop.Database (AWS::RDS::DBInstance) would go, and with it all its data" + WAY_OUT);
        assertThat(difference.added()).isEmpty();
    }

    @Test
    void namesTheNewLogicalIdOfWhatMoved() {
        LockDifference difference = LockDifference.of(
                lock("shop", "Files1234ABCD AWS::S3::Bucket"),
                lock("shop", "Files9999FFFF AWS::S3::Bucket", "Logs AWS::S3::Bucket", "Other AWS::SQS::Queue"));

        assertThat(difference.lost())
                .containsExactly("shop.Files1234ABCD (AWS::S3::Bucket) would be Files9999FFFF, a new and empty one, and"
                        + " lose its objects" + WAY_OUT);
        assertThat(difference.added())
                .containsExactly(
                        "shop.Logs (AWS::S3::Bucket) is not in the lock; run ./bandstand synth --update-lock",
                        "shop.Other (AWS::SQS::Queue) is not in the lock; run ./bandstand synth --update-lock");
    }

    @Test
    void namesTheStackIntoWhichItMoved() {
        LockFile lock = lock("data", "Database AWS::RDS::DBInstance").with(lock("service", "Queue AWS::SQS::Queue"));
        LockFile synthesized = lock("service", "Queue AWS::SQS::Queue", "Database AWS::RDS::DBInstance")
                .with(lock("data", "Other AWS::SQS::Queue"));

        assertThat(LockDifference.of(lock, synthesized).lost())
                .containsExactly("data.Database (AWS::RDS::DBInstance) would be service.Database, a new and empty one,"
                        + " and lose all its data" + WAY_OUT);
    }

    @Test
    void saysWhatItWouldBecome() {
        assertThat(LockDifference.of(
                                lock("shop", "Database AWS::RDS::DBInstance"),
                                lock("shop", "Database AWS::RDS::DBCluster"))
                        .lost())
                .containsExactly(
                        "shop.Database (AWS::RDS::DBInstance) would become AWS::RDS::DBCluster, and lose all its data"
                                + WAY_OUT);
    }

    private static LockFile lock(String stack, String... resources) {
        SortedMap<String, String> types = new TreeMap<>();
        for (String resource : resources) {
            String[] parts = resource.split(" ", 2);
            types.put(parts[0], parts[1]);
        }
        SortedMap<String, SortedMap<String, String>> stacks = new TreeMap<>();
        stacks.put(stack, types);
        return new LockFile(stacks);
    }
}
