package uz.erp.systemtests.demo;

import java.util.List;

/** Something that a shop does when the day of trade is over. */
interface Chapter {

  String title();

  /** The operations that it is made of, like {@code POST /api/users/stores/}. */
  List<String> needs();

  void play(Shop shop, Agreements agreements);
}
