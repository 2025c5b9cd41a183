package dev.bandstand.review.acknowledgement;

import dev.bandstand.review.finding.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The findings in the light of the acknowledgements.
 *
 * @param findings all findings, in their order
 * @param expired the acknowledgements that count no more, in the order of their file
 * @param unused those that would count but cover nothing, in the order of their file
 */
public record Judgement(List<Judged> findings, List<Acknowledgement> expired, List<Acknowledgement> unused) {

    /** Copies the lists. */
    public Judgement {
        findings = List.copyOf(findings);
        expired = List.copyOf(expired);
        unused = List.copyOf(unused);
    }

    /** Holds the findings against the acknowledgements that count on a day; where several cover one, the first stands for it. */
    public static Judgement of(List<Finding> findings, List<Acknowledgement> acknowledgements, LocalDate today) {
        List<Acknowledgement> valid = new ArrayList<>();
        List<Acknowledgement> expired = new ArrayList<>();
        for (Acknowledgement each : acknowledgements) {
            (each.expiredOn(today) ? expired : valid).add(each);
        }
        List<Judged> judged = new ArrayList<>();
        List<Acknowledgement> unused = new ArrayList<>(valid);
        for (Finding finding : findings) {
            List<Acknowledgement> covering =
                    valid.stream().filter(each -> each.covers(finding)).toList();
            unused.removeAll(covering);
            judged.add(new Judged(finding, covering.stream().findFirst()));
        }
        return new Judgement(judged, expired, unused);
    }

    /** Returns findings that nobody has accepted. */
    public static Judgement of(List<Finding> findings) {
        return new Judgement(
                findings.stream()
                        .map(finding -> new Judged(finding, Optional.empty()))
                        .toList(),
                List.of(),
                List.of());
    }
}
