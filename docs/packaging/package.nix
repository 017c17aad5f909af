# essnum 0.1.0; BASE and SHA256 are filled in at a release.
{ lib, rustPlatform, fetchurl, installShellFiles }:

rustPlatform.buildRustPackage rec {
  pname = "essnum";
  version = "0.1.0";

  src = fetchurl {
    url = "BASE/essnum-${version}.tar.gz";
    sha256 = "SHA256";
  };

  cargoLock.lockFile = ./Cargo.lock;
  nativeBuildInputs = [ installShellFiles ];

  postInstall = ''
    $out/bin/essnum man --all man
    installManPage man/man1/*.1
    installShellCompletion --cmd essnum \
      --bash <($out/bin/essnum completions bash) \
      --zsh <($out/bin/essnum completions zsh) \
      --fish <($out/bin/essnum completions fish)
  '';

  meta = {
    description = "Explorer of the typology of the digital social and solidarity economy";
    license = with lib.licenses; [ mit asl20 ];
    mainProgram = "essnum";
  };
}
