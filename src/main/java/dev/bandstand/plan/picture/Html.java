package dev.bandstand.plan.picture;

import dev.bandstand.markup.HtmlPage;
import dev.bandstand.plan.Block;
import dev.bandstand.plan.Scene;
import java.util.List;

/** The picture and the words of a plan on one page. */
final class Html {

    private static final int WIDTH = 1240;

    private static final String CSS = """
            td{white-space:pre-wrap}td:first-child{white-space:pre}
            pre{padding:12px 14px;background:#f3f5f7;border-radius:6px;overflow-x:auto;font-size:13px}
            @media (prefers-color-scheme:dark){pre{background:#161b22}}
            """;

    private Html() {}

    static String of(Scene scene, String svg, List<Block> below) {
        HtmlPage page = HtmlPage.begin(scene.title(), WIDTH, CSS).picture(svg);
        below.forEach(block -> add(page, block));
        return page.end();
    }

    private static void add(HtmlPage page, Block block) {
        if (block instanceof Block.Heading heading) {
            page.section(heading.text());
        } else if (block instanceof Block.Line line) {
            page.element("p", "", line.text());
        } else if (block instanceof Block.Item item) {
            page.element("p", "", item.text());
        } else if (block instanceof Block.Command command) {
            page.element("pre", "", command.text());
        } else if (block instanceof Block.Table table && !table.rows().isEmpty()) {
            page.table(List.of(), column -> false, table.rows());
        }
    }
}
