package uz.erp.systemtests.demo;

import java.util.List;

/** Plays chapters one after the other, those that the running suite can play. */
final class Chapters {

  private final Paper paper;
  private final Agreements agreements;
  private final Offer offer;

  Chapters(Paper paper, Agreements agreements, Offer offer) {
    this.paper = paper;
    this.agreements = agreements;
    this.offer = offer;
  }

  void play(Shop shop, Chapter... chapters) {
    for (Chapter chapter : chapters) {
      paper.heading(chapter.title());
      List<String> missing = offer.missing(chapter.needs());
      if (missing.isEmpty()) {
        chapter.play(shop, agreements);
      } else {
        paper.line("left out: this suite has no %s", String.join(", ", missing));
      }
    }
  }
}
