package uz.erp.systemtests.chaos.history;

import java.net.URI;
import uz.erp.systemtests.client.Api;

/** A client of an address without a server. */
record UnreachableApi() implements Client {

  @Override
  public String name() {
    return "no employee";
  }

  @Override
  public Api api() {
    return Api.at(URI.create("http://localhost:1"));
  }

  @Override
  public void signIn() {}
}
