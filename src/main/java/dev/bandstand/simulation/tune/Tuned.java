package dev.bandstand.simulation.tune;

import java.util.List;

/**
 * What a search found.
 *
 * @param tuning what was tuned, and on what
 * @param yaml the scaling to paste into the settings, line by line
 * @param difference the lines of today's scaling and of the new one, marked by "- ", "+ " or two blanks
 * @param outlooks how today's and the new one go under each load, those that were held out last
 * @param tried how many plans were tried
 */
public record Tuned(Tuning tuning, List<String> yaml, List<String> difference, List<Outlook> outlooks, int tried) {

    /** Copies the lists. */
    public Tuned {
        yaml = List.copyOf(yaml);
        difference = List.copyOf(difference);
        outlooks = List.copyOf(outlooks);
    }

    /** Returns how one plan goes, {@code today} or {@code tuned}. */
    public List<Outlook> of(String plan) {
        return outlooks.stream().filter(each -> each.plan().equals(plan)).toList();
    }

    /** Tells whether the new scaling keeps all limits on the loads it was found on. */
    public boolean keepsInTraining() {
        return of("tuned").stream().filter(each -> !each.heldOut()).allMatch(Outlook::keeps);
    }

    /** Tells whether it keeps them on those that were held out. */
    public boolean keepsHeldOut() {
        return of("tuned").stream().filter(Outlook::heldOut).allMatch(Outlook::keeps);
    }

    /** Returns it for people, as Markdown. */
    public String markdown() {
        return TunedMarkdown.of(this);
    }

    /** Returns it for programs, as JSON. */
    public String json() {
        return TunedJson.of(this);
    }
}
