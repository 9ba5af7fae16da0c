package uz.erp.systemtests.chaos.history;

import java.net.URI;
import uz.erp.systemtests.client.Api;

/** Asks where nobody answers. */
record Nobody() implements Asker {

  @Override
  public String name() {
    return "nobody";
  }

  @Override
  public Api api() {
    return Api.at(URI.create("http://localhost:1"));
  }

  @Override
  public void signIn() {}
}
