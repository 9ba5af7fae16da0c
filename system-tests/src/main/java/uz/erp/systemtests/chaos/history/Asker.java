package uz.erp.systemtests.chaos.history;

import uz.erp.systemtests.client.Api;

/** Somebody who asks, under one user name, and signs in anew when a token has run out. */
public interface Asker {

  /** The user name, by which it is known who was dismissed. */
  String name();

  /** Signed in as of late. */
  Api api();

  /** Tries to; who could not hears 401 once more. */
  void signIn();
}
