package uz.erp.systemtests.chaos.history;

import uz.erp.systemtests.client.Api;

/** A user who sends requests and signs in again when the token has expired. */
public interface Client {

  /** The user name, by which it is known who was dismissed. */
  String name();

  /** Signed in as of late. */
  Api api();

  /** Tries to; if it fails, the next answer is 401 again. */
  void signIn();
}
