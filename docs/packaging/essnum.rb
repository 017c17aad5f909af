# essnum 0.1.0; BASE and SHA256 are filled in at a release.
class Essnum < Formula
  desc "Explorer of the typology of the digital social and solidarity economy"
  homepage "BASE"
  url "BASE/essnum-0.1.0.tar.gz"
  sha256 "SHA256"
  license any_of: ["MIT", "Apache-2.0"]

  depends_on "rust" => :build

  def install
    system "cargo", "install", *std_cargo_args
    system bin/"essnum", "man", "--all", buildpath/"man"
    man1.install Dir["man/man1/*.1"]
    (man/"fr/man1").install Dir["man/fr/man1/*.1"]
    generate_completions_from_executable(bin/"essnum", "completions")
  end

  test do
    assert_match "Framasoft", shell_output("#{bin}/essnum search framasoft")
  end
end
